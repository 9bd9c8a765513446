// The drop stands in one case of a switch.
switch (args.Length)
{
    case 0:
        ProcessPermissions.Drop(Permission.FileSystemWrite);
        break;
    default:
        Console.WriteLine("no drop");
        break;
}
try { Store.Save(); } catch (UnauthorizedAccessException) { }

static class Store
{
    [Expect("PERM1001", "Main → Store.Save → File.WriteAllText")]
    public static void Save() => File.WriteAllText(Case.File, "x");
}
