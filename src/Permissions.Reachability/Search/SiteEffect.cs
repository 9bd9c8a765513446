// What a call does to the state.
namespace Permissions.Reachability.Search;

/// <param name="Now">What holds where the call has returned; null when it never does.</param>
/// <param name="WhenFinished">What is certain besides once the work that it started is finished.</param>
internal readonly record struct SiteEffect(Transfer? Now, Transfer WhenFinished);
