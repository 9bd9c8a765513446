// A callback resolves native libraries by name.
// Harmless: the one that writes is never called.
using System.Reflection;
using System.Runtime.InteropServices;

[assembly: Expect("PERM1001", "lambda in Main → Store.Save → File.WriteAllText")]

NativeLibrary.SetDllImportResolver(Assembly.GetExecutingAssembly(), (name, _, _) =>
{
    Store.Save(name); //! Harmless: Store.Print(name);
    return NativeLibrary.GetMainProgramHandle();
});
ProcessPermissions.Drop(Permission.FileSystemWrite);
try { Native.none(); } catch (Exception missing) when (missing is EntryPointNotFoundException or DllNotFoundException) { }

static partial class Native
{
    [DllImport("none")]
    public static extern void none();
}
