// A helper only sometimes throws where the permission is gone.
// Right: it always does.
[assembly: Expect("PERM1001", "Main → Store.Save → File.WriteAllText")]

ProcessPermissions.Drop(Permission.FileSystemWrite);
try
{
    Require(DateTime.Now.Year < 0);
    Store.Save();
}
catch (InvalidOperationException)
{
    Console.WriteLine("refused by ourselves");
}

static void Require(bool strictly)
{
    if (!strictly) //! Right:
        return; //! Right:
    if (!ProcessPermissions.Has(Permission.FileSystemWrite))
        throw new InvalidOperationException(strictly.ToString());
}
