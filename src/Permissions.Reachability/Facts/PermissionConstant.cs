// A constant of the Permission enum, so that it is told apart from any other number.
namespace Permissions.Reachability.Facts;

public sealed record PermissionConstant(int Bits);
