// A query expression calls Select of an own type.
// BeforeDrop: before the drop, which is fine.
var source = new Source();
//! BeforeDrop: Console.WriteLine(from item in source select item);
ProcessPermissions.Drop(Permission.FileSystemWrite);
try { Console.WriteLine(from item in source select item); } catch (UnauthorizedAccessException) { }
//^ BeforeDrop: Console.WriteLine("serving");

class Source
{
    [Expect("PERM1001", "Main → Source.Select → File.WriteAllText")]
    public int Select(Func<int, int> selector)
    {
        File.WriteAllText(Case.File, "x");
        return selector(1);
    }
}
