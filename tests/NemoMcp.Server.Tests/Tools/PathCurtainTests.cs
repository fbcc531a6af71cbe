using NemoMcp.Core.Settings;
using NemoMcp.Server.Tools;

namespace NemoMcp.Server.Tests.Tools;

/// <summary>Folders of this machine are taken out of what is told, and nothing else is.</summary>
public sealed class PathCurtainTests
{
    [Theory]
    [InlineData("Cannot write /var/nemo/jobs/x.json.", "Cannot write …/jobs/x.json.")]
    [InlineData("\"/var/nemo\" and (/app/films/a.mp4)", "\"…\" and (…/films/a.mp4)")]
    [InlineData("https://host.example/app/files/job_1", "https://host.example/app/files/job_1")]
    [InlineData("https://host.example/var/nemo/x", "https://host.example/var/nemo/x")]
    [InlineData("/application is another folder", "/application is another folder")]
    [InlineData("file:///srv/app/x", "file:///srv/app/x")]
    [InlineData("{\"path\":\"/data/\\u5F71\\u7247/a.mp4\"}", "{\"path\":\"…/a.mp4\"}")]
    public void Only_Paths_Are_Taken_Out(string text, string shown)
    {
        var settings = new NemoSettings { ClientIdFile = "", StateFolder = "/var/nemo", OutputFolder = "/data/影片", HomeFolder = "/app", MediaRoots = [] };

        new PathCurtain(settings).Draw(text).ShouldBe(shown);
    }
}
