// A method with a test framework's attribute counts where the program calls it.
using Xunit;

ProcessPermissions.Drop(Permission.FileSystemWrite);
new StoreTests().Save_Writes();

class StoreTests
{
    [Fact]
    [Expect("PERM1001", "Main → StoreTests.Save_Writes → File.WriteAllText")]
    public void Save_Writes()
    {
        try { File.WriteAllText(Case.File, "x"); } catch (UnauthorizedAccessException) { }
    }
}

namespace Xunit
{
    [AttributeUsage(AttributeTargets.Method)]
    class FactAttribute : Attribute { }
}
