using System.Runtime.CompilerServices;

// The readers are pure and tested without a network.
[assembly: InternalsVisibleTo("NemoMcp.Client.Tests")]
