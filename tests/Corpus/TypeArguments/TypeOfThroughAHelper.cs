// A helper with a parameter returns the type that another helper names by its type argument.
// Harmless: only the name of the type is printed.
[assembly: Expect("PERM1001", "Main → Store.Save → File.WriteAllText")]

ProcessPermissions.Drop(Permission.FileSystemWrite);
if (Kinds.Of<Named>(1).Name == "Named")
    Store.Save(); //! Harmless: Store.Print();

static class Kinds
{
    public static Type Of<T>(int depth) => depth > 0 ? Named<T>(depth) : typeof(object);

    private static Type Named<T>(int depth) => depth > 0 ? typeof(T) : typeof(object);
}

class Named;
