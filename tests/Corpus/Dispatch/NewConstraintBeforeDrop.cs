// new T() runs the constructor of the type argument: before the drop, which is fine.
Factory.Make<Store>();
ProcessPermissions.Drop(Permission.FileSystemWrite);
Console.WriteLine("serving");

class Store
{
    public Store() => File.WriteAllText(Case.File, "x");
}

static class Factory { public static T Make<T>() where T : new() => new T(); }
