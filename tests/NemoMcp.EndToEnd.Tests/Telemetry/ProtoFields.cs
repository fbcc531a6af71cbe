namespace NemoMcp.EndToEnd.Tests.Telemetry;

/// <summary>The fields of one protobuf message: enough of the wire format to find spans in what a collector gets.</summary>
internal sealed class ProtoFields
{
    private readonly List<(int Number, byte[] Bytes, ulong Value)> _fields = [];

    public ProtoFields(ReadOnlySpan<byte> message)
    {
        for (var at = 0; at < message.Length;)
        {
            var tag = Varint(message, ref at);
            var (number, kind) = ((int)(tag >> 3), tag & 7);
            switch (kind)
            {
                case 0:
                    _fields.Add((number, [], Varint(message, ref at)));
                    break;
                case 1:
                    _fields.Add((number, [], BitConverter.ToUInt64(message.Slice(at, 8))));
                    at += 8;
                    break;
                case 2:
                    var length = (int)Varint(message, ref at);
                    _fields.Add((number, message.Slice(at, length).ToArray(), 0));
                    at += length;
                    break;
                case 5:
                    _fields.Add((number, [], BitConverter.ToUInt32(message.Slice(at, 4))));
                    at += 4;
                    break;
                default:
                    throw new InvalidDataException($"Wire type {kind} is not part of the format.");
            }
        }
    }

    public IEnumerable<ProtoFields> Messages(int number) => _fields.Where(field => field.Number == number).Select(field => new ProtoFields(field.Bytes));

    public byte[] Bytes(int number) => _fields.Find(field => field.Number == number).Bytes ?? [];

    public string Text(int number) => System.Text.Encoding.UTF8.GetString(Bytes(number));

    public ulong Value(int number) => _fields.Find(field => field.Number == number).Value;

    private static ulong Varint(ReadOnlySpan<byte> message, ref int at)
    {
        ulong value = 0;
        for (var shift = 0; ; shift += 7)
        {
            var next = message[at++];
            value |= (ulong)(next & 0x7f) << shift;
            if (next < 0x80)
            {
                return value;
            }
        }
    }
}
