using NemoMcp.Core.Guidance;
using NemoMcp.Core.Settings;
using NemoMcp.Protocol;

namespace NemoMcp.Core.Uploading;

/// <summary>Turns what an assistant wrote for a path into a full path, without looking at the disk.</summary>
/// <param name="home">The home folder, for <c>~</c>.</param>
/// <param name="field">The argument that holds it.</param>
/// <param name="language">Of what is wrong with it.</param>
/// <param name="elsewhere">What to do instead, for callers that have no folder on this machine.</param>
internal sealed class PathArgument(string home, string field, Language language, string? elsewhere = null)
{
    private const string FileScheme = "file:";

    public string FullPath(string text)
    {
        var path = text.Trim();
        Refuse(path.Length == 0, text, "Give an absolute path.", "请给出绝对路径。");
        RefuseOddCharacters(path, text);
        if (path.StartsWith(FileScheme, StringComparison.OrdinalIgnoreCase))
        {
            path = FromUri(path, text);
            RefuseOddCharacters(path, text);
        }

        if (!OperatingSystem.IsWindows())
        {
            Refuse(PathText.IsWindowsPath(path), text, "It is a Windows path, and this server does not run on Windows; give the path as it is on this machine.", "这是 Windows 路径，而此服务器不在 Windows 上运行；请给出本机上的路径。");
        }

        Refuse(PathText.IsOtherHome(path), text, "Only ~/ is understood, for the home folder of this user.", "只支持 ~/，即当前用户的主文件夹。");
        Refuse(IsAddress(path), text, "Only paths and file:// addresses are understood here, and http(s) addresses for uploads.", "这里只支持路径和 file:// 地址，上传时还支持 http(s) 地址。");
        path = PathText.ExpandHome(path, home);
        if (!Path.IsPathFullyQualified(path))
        {
            Refuse(elsewhere is not null, text, $"It is relative, and this server has no folder of yours to start from. {elsewhere}", $"这是相对路径，服务器上没有你的文件夹。{elsewhere}");
            var example = Path.Combine(home, "Videos", Path.GetFileName(path) is { Length: > 0 } name ? name : "clip.mp4");
            Refuse(true, text, $"It is relative, and this server has no folder of yours to start from; give the absolute path, such as {example}.", $"这是相对路径，服务器不知道从哪个文件夹算起；请给出绝对路径，例如 {example}。");
        }

        return Path.GetFullPath(path);
    }

    private void RefuseOddCharacters(string path, string text)
    {
        Refuse(PathText.HasTemplate(path), text, "It holds a ${…} template that nobody filled in; give the path itself.", "其中的 ${…} 模板没有被替换；请给出真实路径。");
        Refuse(path.Any(char.IsControl), text, "A path cannot hold control characters.", "路径中不能有控制字符。");
    }

    private string FromUri(string uri, string text)
    {
        var rest = uri[FileScheme.Length..];
        if (rest.StartsWith("//", StringComparison.Ordinal))
        {
            var slash = rest.IndexOf('/', 2);
            var host = slash < 0 ? rest[2..] : rest[2..slash];
            if (host.Length > 0 && !host.Equals("localhost", StringComparison.OrdinalIgnoreCase))
            {
                throw new NemoException(NemoErrorCode.PathNotAllowed, text)
                {
                    Detail = language.Say("A file:// address may not name another machine.", "file:// 地址不能指向其他机器。"),
                };
            }

            rest = slash < 0 ? "" : rest[slash..];
        }

        var path = Uri.UnescapeDataString(rest);
        // file:///C:/films is C:/films.
        return path.Length > 1 && PathText.IsWindowsPath(path[1..]) ? path[1..] : path;
    }

    private void Refuse(bool condition, string text, string english, string chinese)
    {
        if (condition)
        {
            throw new NemoException(NemoErrorCode.InvalidArgument, field) { Detail = language.Say($"\"{text}\": {english}", $"“{text}”：{chinese}") };
        }
    }

    private static bool IsAddress(string path) =>
        path.IndexOf("://", StringComparison.Ordinal) is > 1 and var end && path[..end].All(character => char.IsAsciiLetterOrDigit(character) || character is '+' or '-' or '.');
}
