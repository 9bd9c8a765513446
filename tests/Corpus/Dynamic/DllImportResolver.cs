// A callback resolves native libraries by name.
using System.Reflection;
using System.Runtime.InteropServices;

NativeLibrary.SetDllImportResolver(Assembly.GetExecutingAssembly(), (name, _, _) =>
{
    Store.Save(name);
    return NativeLibrary.GetMainProgramHandle();
});
ProcessPermissions.Drop(Permission.FileSystemWrite);
try { Native.none(); } catch (Exception missing) when (missing is EntryPointNotFoundException or DllNotFoundException) { }

static partial class Native
{
    [DllImport("none")]
    public static extern void none();
}

static class Store
{
    [Expect("PERM1001", "")]
    public static int Save(string text = "x")
    {
        try { File.WriteAllText(Case.File, text); } catch (UnauthorizedAccessException) { }
        return 1;
    }

    public static int Print(string text = "x")
    {
        Console.WriteLine(text);
        return 1;
    }
}
