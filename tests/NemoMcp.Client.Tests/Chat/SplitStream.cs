namespace NemoMcp.Client.Tests.Chat;

/// <summary>Bytes that come in pieces of given sizes, over and over, as a network may cut them.</summary>
internal sealed class SplitStream(byte[] content, IReadOnlyList<int> sizes) : Stream
{
    private int position;
    private int piece;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var size = Math.Min(Math.Min(sizes[piece++ % sizes.Count], buffer.Length), content.Length - position);
        content.AsMemory(position, size).CopyTo(buffer);
        position += size;
        return new(size);
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
