using NemoMcp.Client.Connections;
using NemoMcp.Client.Errors;
using NemoMcp.Client.Renders;
using NemoMcp.Protocol;

namespace NemoMcp.Client.Tests.Renders;

public sealed class FilmRouteTests
{
    [Theory]
    [InlineData("https://cdn.example/film", "http://cdn.example/film", false)]
    [InlineData("https://cdn.example/film", "http://127.0.0.1:80/film", true)]
    [InlineData("http://cdn.example/film", "http://other.example/film", true)]
    public void A_Step_From_Https_To_Http_Is_Taken_To_This_Machine_Only(string from, string to, bool taken)
    {
        var route = new FilmRoute(new BackendAddress(new Uri("https://backend.example")), new Uri(from));

        if (taken)
        {
            route.To(new Uri(to)).Target.ShouldBe(new Uri(to));
        }
        else
        {
            Should.Throw<NemoBackendException>(() => route.To(new Uri(to))).Code.ShouldBe(NemoErrorCode.DownloadFailed);
        }
    }

    [Theory]
    [InlineData("https://backend.example/x", true)]
    [InlineData("https://backend.example:443/x", true)]
    [InlineData("https://BACKEND.example/x", true)]
    [InlineData("http://backend.example/x", false)]
    [InlineData("https://backend.example:8443/x", false)]
    [InlineData("https://backend.example.evil/x", false)]
    [InlineData("https://backend.example@evil.example/x", false)]
    public void Scheme_Host_And_Port_Decide_Who_The_Backend_Is(string target, bool own) =>
        new BackendAddress(new Uri("https://backend.example/api")).Owns(new Uri(target)).ShouldBe(own);
}
