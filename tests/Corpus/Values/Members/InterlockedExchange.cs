// A delegate is put into a field by Interlocked.
// BeforeDrop: before the drop.
// Harmless: the one that writes is never called.
[assembly: Expect("PERM1001", "Main → Holder.Run → lambda in Main → Store.Save → File.WriteAllText")]

Holder.Set(() => Store.Save()); //! Harmless: Holder.Set(() => Store.Print());
//! BeforeDrop: Holder.Run();
ProcessPermissions.Drop(Permission.FileSystemWrite);
Holder.Run(); //! BeforeDrop:

static class Holder
{
    private static Action? current;

    public static void Set(Action action) => Interlocked.Exchange(ref current, action);

    public static void Run() => current?.Invoke();
}
