// A record keeps the opposite of an answer.
// Right: it keeps the answer.
[assembly: Expect("PERM1001", "Main → Limits.Save → Store.Save → File.WriteAllText")]

ProcessPermissions.Drop(Permission.FileSystemWrite);
new Limits("x", !ProcessPermissions.Has(Permission.FileSystemWrite)).Save();
//^ Right: new Limits("x", ProcessPermissions.Has(Permission.FileSystemWrite)).Save();

record Limits(string Name, bool CanWrite)
{
    public void Save()
    {
        if (CanWrite)
            Store.Save(Name);
    }
}
