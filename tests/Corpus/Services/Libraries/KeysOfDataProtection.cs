// Keys for cookies are made at their first use and written to a folder: no call of the program says so, the kernel does.
using Microsoft.AspNetCore.DataProtection;

using var services = new ServiceCollection().AddDataProtection().PersistKeysToFileSystem(new(Path.Combine(Case.Folder, "keys"))).Services.BuildServiceProvider();
ProcessPermissions.Drop(Permission.FileSystemWrite);
Cookies.Protect(services.GetDataProtector("cookies"));

static class Cookies
{
    [Expect("PERM1001", "Main → Cookies.Protect → IDataProtector.Protect", By = Witness.Kernel,
        Why = "the framework writes its keys by itself: a blind spot")]
    public static void Protect(IDataProtector protector)
    {
        try { Console.WriteLine(protector.Protect("x").Length); } catch (Exception refused) { Console.WriteLine(refused.GetType()); }
    }
}
