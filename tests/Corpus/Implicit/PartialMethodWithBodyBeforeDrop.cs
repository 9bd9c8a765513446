// A partial method with a body in the other part: before the drop, which is fine.
new Store().Save();
ProcessPermissions.Drop(Permission.FileSystemWrite);
Console.WriteLine("serving");

partial class Store
{
    partial void Written();

    public void Save() => Written();
}

partial class Store
{
    partial void Written() => File.WriteAllText(Case.File, "x");
}
