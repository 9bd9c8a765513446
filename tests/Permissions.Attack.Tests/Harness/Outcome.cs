// What one attack came to under one layer, as its child process told it.
namespace Permissions.Attacks.Harness;

/// <param name="Missing">Why it could not run on this machine; then the rest says nothing.</param>
/// <param name="Works">Whether it got through while nothing was dropped.</param>
/// <param name="GotThrough">Whether it got through after the drop.</param>
/// <param name="KernelHolds">Whether the drop's result said that the kernel holds the permission.</param>
/// <param name="Says">What the drop's result said: its details and what was still open.</param>
/// <param name="Reason">How it was refused.</param>
internal sealed record Outcome(string? Missing, bool Works, bool GotThrough, bool KernelHolds, string Says, string Reason);
