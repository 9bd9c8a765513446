// A delegate is made once by ??= and kept.
// BeforeDrop: before the drop.
// Harmless: the one that writes is never called.
[assembly: Expect("PERM1001", "Main → Holder.Run → lambda in Holder.Prepare → Store.Save → File.WriteAllText")]

Holder.Prepare();
//! BeforeDrop: Holder.Run();
ProcessPermissions.Drop(Permission.FileSystemWrite);
Holder.Run(); //! BeforeDrop:

static class Holder
{
    private static Action? kept;

    public static void Prepare() => kept ??= () => Store.Save(); //! Harmless: public static void Prepare() => kept ??= () => Store.Print();

    public static void Run() => kept?.Invoke();
}
