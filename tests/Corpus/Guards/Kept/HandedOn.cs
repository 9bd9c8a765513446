// An answer is handed on from method to method, once among others as true.
// Right: it is always the answer.
[assembly: Expect("PERM1001", "Main → Service.Save → Service.Write → Store.Save → File.WriteAllText")]

ProcessPermissions.Drop(Permission.FileSystemWrite);
new Service().Save(ProcessPermissions.Has(Permission.FileSystemWrite));
new Service().Save(true); //! Right: new Service().Save(can: ProcessPermissions.Has(Permission.FileSystemWrite));

class Service
{
    public void Save(bool can) => Write("x", can);

    private static void Write(string text, bool can)
    {
        if (!can)
            return;
        Store.Save(text);
    }
}
