using System.Diagnostics;
using System.Globalization;
using NemoMcp.Testing;

namespace NemoMcp.Replicas.Machines;

/// <summary>nginx with the configuration that the repository hands out, before replicas on this machine.</summary>
public sealed class NginxServer : IAsyncDisposable
{
    private readonly TempFolder folder;
    private readonly Process process;

    private NginxServer(TempFolder folder, Process process, Uri address) => (this.folder, this.process, Address) = (folder, process, address);

    public Uri Address { get; }

    public static async Task<NginxServer> StartAsync(IReadOnlyList<int> replicas)
    {
        var (folder, port) = (new TempFolder(), FreePort.Find());
        var site = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "deploy", "nginx", "nemo-mcp.conf"));
        for (var number = 1; number <= replicas.Count; number++)
        {
            site = site.Replace(string.Create(CultureInfo.InvariantCulture, $"nemo-mcp-{number}:7391"), string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{replicas[number - 1]}"), StringComparison.Ordinal);
        }

        site = site.Replace("listen 8080;", string.Create(CultureInfo.InvariantCulture, $"listen 127.0.0.1:{port};"), StringComparison.Ordinal);
        var configuration = folder.File("nginx.conf");
        await File.WriteAllTextAsync(configuration, $$"""
            worker_processes 1;
            pid {{folder.Path}}/nginx.pid;
            error_log stderr warn;
            events { worker_connections 4096; }
            http {
                access_log off;
                client_body_temp_path {{folder.Path}}/body;
                proxy_temp_path {{folder.Path}}/proxy;
                fastcgi_temp_path {{folder.Path}}/fastcgi;
                uwsgi_temp_path {{folder.Path}}/uwsgi;
                scgi_temp_path {{folder.Path}}/scgi;
                {{site}}
            }
            """);
        string[] arguments = ["-c", configuration, "-p", folder.Path, "-e", "stderr"];
        await Programs.RunAsync(Programs.Nginx, [.. arguments, "-t"]);
        var server = new NginxServer(folder, Programs.Start(Programs.Nginx, [.. arguments, "-g", "daemon off;"]), new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}/")));
        await Answering.UntilAsync(new Uri(server.Address, "healthz"));
        return server;
    }

    public async ValueTask DisposeAsync()
    {
        await Programs.StopAsync(process, "TERM");
        folder.Dispose();
    }
}
