// A query expression calls Select of an own type.
var source = new Source();
ProcessPermissions.Drop(Permission.FileSystemWrite);
try { Console.WriteLine(from item in source select item); } catch (UnauthorizedAccessException) { }

class Source
{
    [Expect("PERM1001", "Main → Source.Select → File.WriteAllText")]
    public int Select(Func<int, int> selector)
    {
        File.WriteAllText(Case.File, "x");
        return selector(1);
    }
}
