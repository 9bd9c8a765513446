// A helper that checks its argument hands it back: each caller has what it handed in.
// Harmless: the delegate that writes was checked as well, and is not run.
[assembly: Expect("PERM1001", "Main → lambda in Main → Store.Save → File.WriteAllText")]

var save = Check.NotNull<Action>(() => Store.Save(), "save");
var print = Check.NotNull<Action>(() => Store.Print(), "print");
ProcessPermissions.Drop(Permission.FileSystemWrite);
save(); //! Harmless: print();
GC.KeepAlive(save);

static class Check
{
    public static T NotNull<T>(T? value, string name) where T : class => value ?? throw new ArgumentNullException(name);
}
