// The drop stands in the filter of a catch.
[assembly: Expect("PERM1001", "Main → Store.Save → File.WriteAllText")]

try
{
    int.Parse("none");
}
catch (FormatException) when (Policy.Apply())
{
    Store.Print();
}
Store.Save();

static class Policy
{
    public static bool Apply() => ProcessPermissions.Drop(Permission.FileSystemWrite) is not null;
}
