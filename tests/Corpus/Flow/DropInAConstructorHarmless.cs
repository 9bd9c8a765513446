// The drop stands in a constructor: the one that writes is never called.
_ = new Policy();
Store.Print();

class Policy
{
    public Policy() => ProcessPermissions.Drop(Permission.FileSystemWrite);
}

static class Store
{
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
