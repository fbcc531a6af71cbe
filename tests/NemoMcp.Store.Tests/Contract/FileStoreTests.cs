namespace NemoMcp.Store.Tests.Contract;

public sealed class FileStoreTests : StoreContract
{
    protected override IStoreScene Open() => new FileScene();
}

public sealed class FileBookTests : BookContract
{
    protected override IStoreScene Open() => new FileScene();
}
