// One refused system call: which, with what error, and for which arguments.
namespace Permissions.Linux;

/// <summary>A system call that is answered with an error number where every test holds.</summary>
internal sealed record SyscallRule(SystemCall Call, int Error, params ArgumentTest[] When);
