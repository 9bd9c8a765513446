// What the user says about the build of the checked project.
using System.Collections.Generic;

namespace Permissions.Tool.Check;

/// <param name="IsBuilt">Whether an earlier build wrote the program, and it is read as it is.</param>
/// <param name="Properties">MSBuild properties as <c>NAME=VALUE</c>.</param>
internal sealed record BuildSettings(string Configuration, bool IsBuilt, IReadOnlyList<string> Properties);
