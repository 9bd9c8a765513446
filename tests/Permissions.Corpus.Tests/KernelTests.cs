// Every case run without guard stubs: what the kernel refuses. Harmless twins, which nothing may refuse, are left to the nightly run.
using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace Permissions.Corpus.Tests;

public sealed class KernelTests
{
    public static TheoryData<string> Cases() =>
        new(Nightly.IsOn ? CorpusCase.Names() : CorpusCase.Programs.Select(program => program.Name));

    [SkippableTheory(Witness.Kernel)]
    [MemberData(nameof(Cases))]
    public async Task Kernel_RefusesWhatIsExpectedAndNothingElse(string name)
    {
        var source = CorpusCase.Of(name);
        var refusals = await CaseProcess.RunAsync(CaseCompiler.Compile(source, withStubs: false));
        Refusal.AssertExpected(source, Witness.Kernel, refusals);
    }
}
