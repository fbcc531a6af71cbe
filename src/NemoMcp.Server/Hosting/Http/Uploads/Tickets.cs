using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using NemoMcp.Core.Uploading;
using NemoMcp.Protocol.Ids;
using NemoMcp.Server.Hosting.Http.Sealing;
using NemoMcp.Server.Tools;

namespace NemoMcp.Server.Hosting.Http.Uploads;

/// <summary>What a ticket is good for.</summary>
internal sealed record Ticket(string Id, SessionId Session, string FileName, DateTimeOffset ExpiresAt);

/// <summary>Writes and reads tickets. A ticket carries all that it says, signed for one caller: any replica can take it.</summary>
internal sealed class Tickets(HttpSecret secret, PublicAddress address, TimeProvider clock)
{
    public const string Path = "/uploads/";

    private const int IdBytes = 16;

    // The time in which an assistant runs the command that it was given.
    private static readonly TimeSpan GoodFor = TimeSpan.FromMinutes(15);

    private readonly Signature _signature = new(secret.For("upload tickets"));

    public UploadTicket Offer(Caller caller, string fileName, SessionId session, bool needsKey)
    {
        var ends = DateTimeOffset.FromUnixTimeSeconds((clock.GetUtcNow() + GoodFor).ToUnixTimeSeconds());
        string[] parts =
        [
            Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(IdBytes)),
            ends.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture),
            Base64Url.EncodeToString(Encoding.UTF8.GetBytes(session.Value)),
            Base64Url.EncodeToString(Encoding.UTF8.GetBytes(fileName)),
        ];
        // -g: a name such as clip[1].mp4 is that file, no pattern of curl's.
        var url = $"{address.Of(null)}{Path}{string.Join('.', parts)}.{_signature.Of([caller.Id, .. parts])}";
        var key = needsKey ? "-H \"Authorization: Bearer $NEMO_KEY\" " : "";
        return new UploadTicket { Url = url, ExpiresAt = ends, Example = $"curl -g {key}-T {Quoted(fileName)} \"{url}\"" };
    }

    /// <summary>Null for what is no ticket of this caller, or one that has ended.</summary>
    public Ticket? Read(string text, Caller caller)
    {
        if (text.Split('.') is not [var id, var ends, var session, var name, var signature] || !_signature.IsOf(signature, caller.Id, id, ends, session, name))
        {
            return null;
        }

        // Signed by us, so its parts are as we wrote them.
        var expires = DateTimeOffset.FromUnixTimeSeconds(long.Parse(ends, CultureInfo.InvariantCulture));
        return clock.GetUtcNow() < expires ? new Ticket(id, new SessionId(Text(session)), Text(name), expires) : null;
    }

    private static string Text(string part) => Encoding.UTF8.GetString(Base64Url.DecodeFromChars(part));

    // For a shell: the name is the caller's own, and comes back to it in a command.
    private static string Quoted(string name) => $"'{name.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}

/// <summary>The tickets of one caller.</summary>
internal sealed class CallerTickets(Tickets tickets, Caller caller, bool needsKey) : IUploadTickets
{
    public bool AreOffered => true;

    public UploadTicket Offer(string fileName, SessionId session) => tickets.Offer(caller, fileName, session, needsKey);
}
