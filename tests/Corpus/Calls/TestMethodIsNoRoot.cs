// What bears a test framework's attribute is called by nobody in the program itself.
using Xunit;

ProcessPermissions.Drop(Permission.FileSystemWrite);
Console.WriteLine(new StoreTests());

class StoreTests
{
    [Fact]
    public void Save_Writes() => File.WriteAllText(Case.File, "x");
}

namespace Xunit
{
    [AttributeUsage(AttributeTargets.Method)]
    class FactAttribute : Attribute { }
}
