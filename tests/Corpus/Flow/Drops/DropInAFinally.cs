// The drop stands in a finally.
[assembly: Expect("PERM1001", "Main → Store.Save → File.WriteAllText")]

try
{
    Store.Print();
}
finally
{
    ProcessPermissions.Drop(Permission.FileSystemWrite);
}
Store.Save();
