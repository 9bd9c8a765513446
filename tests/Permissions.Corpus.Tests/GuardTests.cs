// Every case run with guard stubs: what they refuse.
using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace Permissions.Corpus.Tests;

public sealed class GuardTests(SharedProcess shared) : IClassFixture<SharedProcess>
{
    public static TheoryData<string> Cases() => new(CorpusCase.Names());

    [SkippableTheory(Witness.Guard)]
    [MemberData(nameof(Cases))]
    public async Task Guard_RefusesWhatIsExpectedAndNothingElse(string name)
    {
        var source = CorpusCase.Of(name);
        var program = CaseCompiler.Compile(source, withStubs: true);
        var refusals = await (source.NeedsItsOwnProcess ? CaseProcess.RunAsync(program) : shared.RunAsync(program));
        // a refusal that no stub made is the kernel's and counted there
        Refusal.AssertExpected(source, Witness.Guard, refusals.Where(refusal => refusal.Exception == nameof(PermissionDeniedException)));
    }
}
