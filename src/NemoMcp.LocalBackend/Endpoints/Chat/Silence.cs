using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using NemoMcp.LocalBackend.Editing;
using NemoMcp.LocalBackend.Endpoints.Faults;
using NemoMcp.LocalBackend.Storage.Sessions;

namespace NemoMcp.LocalBackend.Endpoints.Chat;

/// <summary>Decides which edits answer without a word, as about a third of the cloud's do.</summary>
internal sealed class Silence(LocalBackendOptions options)
{
    /// <summary>Only an edit that was done in full may be silent: what was left out, or is asked, has to be said.</summary>
    public bool Covers(EditorOutput output, SessionRecord session, string message, Chaos chaos) =>
        output is { Changed: true, Complete: true }
        && !IsQuestion(output.Reply)
        && (chaos.Silent ?? Draw(session, message) < options.SilentShare);

    private static bool IsQuestion(string reply) => reply.TrimEnd() is [.., '?' or '？'];

    /// <summary>
    /// A number from 0 to 1 that the same seed, message and place in the conversation always give. Session ids are
    /// random, so with a seed the turn's number stands for the session: else nothing would repeat.
    /// </summary>
    private double Draw(SessionRecord session, string message)
    {
        var place = options.Seed is { } seed
            ? FormattableString.Invariant($"{seed}:{session.Turns}")
            : FormattableString.Invariant($"{session.SessionId}:{session.Turns}");
        var digest = SHA256.HashData(Encoding.UTF8.GetBytes($"{place}:{message}"));
        return BinaryPrimitives.ReadUInt32BigEndian(digest) / (uint.MaxValue + 1.0);
    }
}
