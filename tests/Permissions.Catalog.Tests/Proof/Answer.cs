// What the proof says of one member and one kind of sink.
using System.Collections.Generic;
using System.Linq;
using Permissions.Catalog.Tests.Reading;

namespace Permissions.Catalog.Tests.Proof;

internal sealed record Answer(string Kind, Member Member, Verdict Verdict, IReadOnlyList<Member> Chain)
{
    public override string ToString() =>
        $"{Kind,-11} {Member.Id}\n              "
            + string.Join(" → ",
                Chain.Skip(1).Select(member => member.NativeEntry ?? Permissions.Reachability.Catalog.MemberId.Display(member.Id)));
}
