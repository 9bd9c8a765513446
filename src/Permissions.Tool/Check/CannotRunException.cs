// The check could not be done; the message says why and what to do.
using System;

namespace Permissions.Tool.Check;

internal sealed class CannotRunException(string message) : Exception(message);
