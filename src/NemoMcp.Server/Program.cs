using NemoMcp.Server.Commands;

return await Doorbell.AnswerAsync(args, TimeProvider.System);
