using System.Diagnostics;
using NemoMcp.Protocol;

namespace NemoMcp.Core.Guidance;

/// <summary>Every error in English; <see cref="ChineseErrors"/> has the same rows.</summary>
internal static class EnglishErrors
{
    private const string Formats = "mp4, mov, avi, webm, mkv, jpg, png, gif, webp, mp3, wav, m4a, aac";

    public static ErrorWords Of(NemoErrorCode code) => Account(code) ?? Backend(code) ?? Work(code) ?? Local(code) ?? throw new UnreachableException();

    private static ErrorWords? Account(NemoErrorCode code) => code switch
    {
        NemoErrorCode.TokenInvalid => new(
            "The backend does not accept the access token, or there is none.",
            "The backend does not accept the access token: {0}.",
            "Check NEMO_TOKEN: a token is made in the web app under Settings, API Tokens, and shown only once. Without NEMO_TOKEN, and with NEMO_ANONYMOUS=on, a free account is used."),
        NemoErrorCode.OutOfCredits => new(
            "The account has no credits left for this.",
            "The account has no credits left for {0}.",
            "Top up the credits of the account; exports stay free.",
            "Register to go on with this project: {0}"),
        NemoErrorCode.ClientIdMissing => new(
            "The backend gave no anonymous account because it saw no client id.",
            "The backend gave no anonymous account for the client id \"{0}\".",
            "Set NEMO_CLIENT_ID to a UUID, or make ~/.config/nemovideo/client_id writable, and call again."),
        NemoErrorCode.ExportBlocked => new(
            "The plan of this account does not allow the export. Credits are not the reason.",
            "The plan of this account does not allow the export of {0}. Credits are not the reason.",
            "Register, or upgrade the plan, to unlock exports; the timeline is kept.",
            "Register, or upgrade the plan, to unlock exports: {0} The timeline is kept."),
        NemoErrorCode.RateLimited => new(
            "The backend has had too many requests from here.",
            "The backend has had too many requests: {0}.",
            "Wait a little before calling again; one anonymous account per installation is given every 7 days.",
            "Call again in {0}."),
        _ => null,
    };

    private static ErrorWords? Backend(NemoErrorCode code) => code switch
    {
        NemoErrorCode.SessionNotFound => new(
            "There is no such session, or it has ended.",
            "There is no session \"{0}\", or it has ended.",
            "Call create_session and upload the media again; its timeline cannot be brought back."),
        NemoErrorCode.BackendUnavailable => new(
            "The backend cannot be reached, or it is failing.",
            "The backend cannot be reached, or it is failing: {0}.",
            "Check the network and NEMO_API_URL, then call again.",
            "Check the network and NEMO_API_URL, then pick the work up with get_job and job_id {0}."),
        NemoErrorCode.BackendTimeout => new(
            "The backend took longer than the limit, and nothing has come of it so far.",
            "The backend took longer than the limit for \"{0}\", and nothing has come of it so far.",
            "Look with get_state first; if nothing has changed there, say the edit in smaller steps and send it again."),
        NemoErrorCode.BackendRejected => new(
            "The backend refused the request.",
            "The backend refused the request for {0}.",
            "Read its reason and change the request; the same one will be refused again."),
        _ => null,
    };

    private static ErrorWords? Work(NemoErrorCode code) => code switch
    {
        NemoErrorCode.EditOutcomeUnknown => new(
            "The connection broke during the edit, and nobody can tell whether it was done: the timeline shows no change so far.",
            "The connection broke during the edit \"{0}\", and nobody can tell whether it was done: the timeline shows no change so far.",
            "Call get_state in a minute. Send the edit again only if it is really missing: it may be charged twice."),
        NemoErrorCode.EditInProgress => new(
            "An edit is still running in this session.",
            "An edit is still running in session {0}.",
            "Wait for it with get_job, or stop it with cancel_job.",
            "Wait for it with get_job and job_id {0}, or stop it with cancel_job."),
        NemoErrorCode.NothingToExport => new(
            "The timeline is empty: there is nothing to export yet.",
            "The timeline of session {0} is empty: there is nothing to export yet.",
            "Upload media with upload_media and say what to make of it with send_edit, then export."),
        NemoErrorCode.RenderFailed => new(
            "The film could not be rendered, at the second attempt either.",
            "The film could not be rendered, at the second attempt either: {0}.",
            "Look at the timeline with get_state, change what the reason names, and export again."),
        NemoErrorCode.DownloadFailed => new(
            "The film is finished but could not be fetched.",
            "{0} could not be fetched.",
            "Call again: a film that is finished is not rendered a second time.",
            "Call export_video with job_id {0}: the fetching goes on where it stopped, nothing is rendered again."),
        NemoErrorCode.JobNotFound => new(
            "There is no such job.",
            "There is no job \"{0}\".",
            "Call get_job without job_id to see the jobs of this account."),
        _ => null,
    };

    private static ErrorWords? Local(NemoErrorCode code) => code switch
    {
        NemoErrorCode.UnsupportedMedia => new(
            "The file is of a type that cannot be used, whatever its name says.",
            "\"{0}\" is of a type that cannot be used, whatever its name says.",
            $"Convert it to one of: {Formats}."),
        NemoErrorCode.MediaTooLarge => new(
            "The file is too large.",
            "\"{0}\" is too large.",
            "Compress it, or cut out the part that matters, and upload that; NEMO_MAX_UPLOAD_MB sets the limit on this side."),
        NemoErrorCode.OutputNotWritable => new(
            "The film cannot be written to its place.",
            "The film cannot be written to \"{0}\".",
            "Give an output_path in a folder that can be written, or set NEMO_OUTPUT_DIR."),
        NemoErrorCode.FfmpegMissing => new(
            "ffmpeg is not installed on this machine.",
            "{0} is not installed on this machine.",
            "Install ffmpeg (Debian and Ubuntu: apt-get install ffmpeg; macOS: brew install ffmpeg; Windows: winget install Gyan.FFmpeg) and call again."),
        NemoErrorCode.SettingsInvalid => new(
            "A setting is malformed.",
            "A setting is malformed: {0}",
            "Correct it in the configuration of the host that starts this server, then start it again."),
        NemoErrorCode.SkillNotFound => new(
            "No usable skill is installed.",
            "There is no skill called \"{0}\".",
            "Use one of the installed skills, or leave skill out; NEMO_SKILLS_PATH adds folders of skills."),
        NemoErrorCode.FileNotFound => new(
            "The file does not exist.",
            "There is no file \"{0}\".",
            "Check the spelling, and give the absolute path of a file on the machine where this server runs."),
        NemoErrorCode.PathNotAllowed => new(
            "The path lies outside the folders that may be used.",
            "\"{0}\" lies outside the folders that may be used, or in a hidden one.",
            "Move the file into an allowed folder, or let the person add its folder to NEMO_MEDIA_ROOTS."),
        NemoErrorCode.InvalidArgument => new(
            "An argument is wrong.",
            "The argument \"{0}\" is wrong.",
            "Correct the argument and call again."),
        NemoErrorCode.InternalError => new(
            "Something went wrong inside this program.",
            "Something went wrong inside this program, at {0}.",
            "Call again; if it happens again, the log tells more (logs in the state folder, or NEMO_LOG_FILE)."),
        _ => null,
    };
}
