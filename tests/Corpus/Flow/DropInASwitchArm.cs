// The drop stands in the arm of a switch expression.
Console.WriteLine(args.Length switch { 0 => ProcessPermissions.Drop(Permission.FileSystemWrite).ToString()!.Length, _ => 1 });
Store.Save();

static class Store
{
    [Expect("PERM1001", "")]
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
