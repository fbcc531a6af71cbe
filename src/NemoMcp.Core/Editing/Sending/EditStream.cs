using System.Text;
using NemoMcp.Client.Errors;
using NemoMcp.Core.Guidance;
using NemoMcp.Core.Jobs.Keeping;
using NemoMcp.Core.Jobs.Running;
using NemoMcp.Core.Settings;
using NemoMcp.Protocol;
using NemoMcp.Protocol.Chat;

namespace NemoMcp.Core.Editing.Sending;

/// <summary>Listens to the answer to one message, to its end or to a limit.</summary>
internal sealed class EditStream(NemoSettings settings, TimeProvider clock, JobRun run, Language language)
{
    private const int MaxReply = 1_000_000;

    private readonly StringBuilder reply = new();
    private ChatEvent.Fault? fault;
    private int openCalls;

    /// <summary>
    /// What came back. A refusal that did nothing is thrown, so that it may be put right and the message sent then; everything
    /// that leaves a doubt is reported.
    /// </summary>
    public async Task<EditStreamReport> ListenAsync(Func<CancellationToken, IAsyncEnumerable<ChatEvent>> send, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(settings.StreamLimit, clock);
        using var idle = new CancellationTokenSource(settings.StreamIdle, clock);
        using var any = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, limit.Token, idle.Token);
        try
        {
            await foreach (var item in send(any.Token).WithCancellation(any.Token))
            {
                if (item is not ChatEvent.Heartbeat)
                {
                    idle.CancelAfter(settings.StreamIdle);
                }

                Take(item);
                if (run.Job.Step is JobStep.Sending)
                {
                    await run.StepAsync(JobStep.Answering, cancellationToken);
                }
            }

            return Report(EditStreamEnd.Closed, null);
        }
        catch (Exception stopped) when (!cancellationToken.IsCancellationRequested && any.IsCancellationRequested && stopped is (OperationCanceledException or NemoBackendException))
        {
            return Report(limit.IsCancellationRequested ? EditStreamEnd.Limit : IdleEnd(), null);
        }
        catch (NemoBackendException broken) when (broken.MayHaveArrived)
        {
            return Report(EndOf(broken), broken);
        }
    }

    // The backend sometimes keeps the stream open after its last word (backend contract, 3.3).
    private EditStreamEnd IdleEnd() => reply.Length > 0 && openCalls is 0 ? EditStreamEnd.Closed : EditStreamEnd.Idle;

    private static EditStreamEnd EndOf(NemoBackendException broken) => broken.Code switch
    {
        NemoErrorCode.BackendUnavailable => EditStreamEnd.Lost,
        NemoErrorCode.BackendTimeout => EditStreamEnd.Limit,
        // It refused to go on, which is a clear end.
        _ => EditStreamEnd.Closed,
    };

    private EditStreamReport Report(EditStreamEnd end, NemoBackendException? cause) =>
        new() { End = end, Text = reply.ToString().Trim(), Fault = fault, Cause = cause };

    private void Take(ChatEvent item)
    {
        switch (item)
        {
            case ChatEvent.Text text when reply.Length < MaxReply:
                reply.Append(reply.Length > 0 ? "\n" : "").Append(text.Content);
                run.Note(EditLines.Answering(language));
                break;
            case ChatEvent.ToolCall call:
                openCalls++;
                run.Note(EditLines.Using(call.Name, language));
                break;
            case ChatEvent.ToolResult:
                openCalls = Math.Max(0, openCalls - 1);
                break;
            case ChatEvent.Fault told:
                fault = told;
                break;
            default:
                break;
        }
    }
}
