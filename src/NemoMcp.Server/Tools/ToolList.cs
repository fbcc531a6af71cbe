using System.Diagnostics.CodeAnalysis;
using ModelContextProtocol.Server;
using NemoMcp.Server.Hosting;

namespace NemoMcp.Server.Tools;

/// <summary>The tools in the order in which assistants see them.</summary>
internal static class ToolList
{
    public static ListNews<McpServerTool> For(ToolDesk desk)
    {
        var tools = new ListNews<McpServerTool>();
        Add<CreateSessionTool>();
        Add<UploadMediaTool>();
        Add<SendEditTool>();
        Add<GetStateTool>();
        Add<GetCreditsTool>();
        Add<ExportVideoTool>();
        Add<GetJobTool>();
        Add<CancelJobTool>();
        return tools;

        void Add<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] T>()
            where T : class, ITool => tools.Add(new OfferedTool<T>(desk));
    }
}
