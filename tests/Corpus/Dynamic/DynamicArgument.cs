// An API, a method of the program's own and a constructor are called with a dynamic argument: which overload is meant shows at run time, which members there are does not.
ProcessPermissions.Drop(Permission.FileSystemWrite);
dynamic path = Case.File;
Remover.Delete(path);
Store.Save(path);
Store.Open(path);

public static class Remover
{
    [Expect("PERM1001", "Main → Remover.Delete → File.Delete", By = Witness.Source | Witness.Tool | Witness.Kernel,
        Why = "no stub takes the place of a call that is bound at run time")]
    public static void Delete(dynamic path)
    {
        try { File.Delete(path); } catch (UnauthorizedAccessException) { }
    }
}

public static class Store
{
    [Expect("PERM1001", "Main → Store.Save → File.WriteAllText")]
    public static void Save(string path)
    {
        try { File.WriteAllText(path, "x"); } catch (UnauthorizedAccessException) { }
    }

    public static void Save(int number) => Console.WriteLine(number);

    [Expect("PERM1001", "Main → Store.Open → new FileStream", By = Witness.Source | Witness.Tool | Witness.Kernel,
        Why = "no stub takes the place of a call that is bound at run time")]
    public static void Open(dynamic path)
    {
        try { using FileStream stream = new(path, FileMode.Create); } catch (UnauthorizedAccessException) { }
    }
}
