// By what code scanning knows a result again: the rule, the method and the API, never the line.
using System;
using System.Collections.Generic;
using System.Security.Cryptography;
using System.Text;
using Permissions.Tool.Baseline;

namespace Permissions.Tool.Check;

internal sealed class Fingerprints
{
    public const string Name = "permissionsFinding/v1";

    private readonly Dictionary<BaselineEntry, int> before = [];

    /// <summary>The fingerprint of the next result: several of a kind in one method are numbered.</summary>
    public string Of(ReportedFinding finding)
    {
        var entry = BaselineEntry.Of(finding);
        before[entry] = before.GetValueOrDefault(entry) + 1;
        return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(entry.ToString())))[..32] + ":" + before[entry];
    }
}
