// A call through the base goes to the base, not to the member that hides it.
ProcessPermissions.Drop(Permission.FileSystemWrite);
Base store = new Derived();
store.Save();

class Base { public void Save() => Console.WriteLine("base"); }

class Derived : Base { public new void Save() => File.WriteAllText(Case.File, "x"); }
