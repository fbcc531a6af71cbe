using NemoMcp.Core.Guidance;
using NemoMcp.Protocol;

namespace NemoMcp.Core.Sessions;

/// <summary>Tells that a session is gone, and what was in it.</summary>
internal static class LostSession
{
    private const int MaxNames = 5;

    public static NemoException Tell(SessionRecord record, Language language, Exception cause) =>
        new(NemoErrorCode.SessionNotFound, record.SessionId, cause) { Detail = WhatItHeld(record, language) };

    private static string? WhatItHeld(SessionRecord record, Language language)
    {
        if (record.Uploads.Count is 0)
        {
            return null;
        }

        var names = string.Join(", ", record.Uploads.Take(MaxNames).Select(upload => upload.FileName));
        var more = record.Uploads.Count > MaxNames ? ", …" : "";
        return language.Say(
            $"The backend no longer knows this session. These files were uploaded to it and must be uploaded again into a new one: {names}{more}.",
            $"后端已找不到此会话。以下文件曾上传到该会话，需要在新会话中重新上传：{names}{more}。");
    }
}
