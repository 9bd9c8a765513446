// What our asserts throw: no test framework's own, and a failure in each.
using System;

namespace Permissions.Testing;

/// <summary>An assert about permissions does not hold; the message tells permission, resource, layer, the call, and what to do.</summary>
public sealed class PermissionAssertException : Exception
{
    /// <summary>Creates the exception with a message of its own.</summary>
    public PermissionAssertException() : this("An assert about permissions does not hold.")
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What does not hold.</param>
    public PermissionAssertException(string? message) : base(message)
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What does not hold.</param>
    /// <param name="innerException">What led to it.</param>
    public PermissionAssertException(string? message, Exception? innerException) : base(message, innerException)
    {
    }
}
