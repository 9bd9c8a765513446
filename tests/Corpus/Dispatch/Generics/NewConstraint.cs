// new T() runs the constructor of the type argument.
// BeforeDrop: before the drop, which is fine.
//! BeforeDrop: Factory.Make<Store>();
ProcessPermissions.Drop(Permission.FileSystemWrite);
try { Factory.Make<Store>(); } catch (Exception) { } //! BeforeDrop: Console.WriteLine("serving");

class Store
{
    [Expect("PERM1001", "Main → Factory.Make → new Store → File.WriteAllText")]
    public Store() => File.WriteAllText(Case.File, "x");
}

static class Factory { public static T Make<T>() where T : new() => new T(); }
