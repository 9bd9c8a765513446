// What our asserts throw: no test framework's own, and a failure in each.
using System;

namespace Permissions.Testing;

/// <summary>An assert about permissions does not hold; the message tells permission, resource, layer, the call, and what to do.</summary>
public sealed class PermissionAssertException : Exception
{
    internal PermissionAssertException(string message) : base(message)
    {
    }
}
