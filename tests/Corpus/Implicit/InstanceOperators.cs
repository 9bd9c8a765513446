// Compound assignment and increment call operators of the object itself.
var total = new Total();
Total derived = new Derived();
ProcessPermissions.Drop(Permission.FileSystemWrite);
try { total += 1; } catch (UnauthorizedAccessException) { }
try { total++; } catch (UnauthorizedAccessException) { }
try { checked { total -= 1; } } catch (UnauthorizedAccessException) { }
try { derived *= 2; } catch (UnauthorizedAccessException) { }

class Total
{
    [Expect("PERM1001", "")]
    public void operator +=(int number) => File.WriteAllText(Case.File, "x");

    [Expect("PERM1001", "")]
    public void operator ++() => File.WriteAllText(Case.File, "x");

    public void operator -=(int number) => Console.WriteLine(number);

    [Expect("PERM1001", "")]
    public void operator checked -=(int number) => File.WriteAllText(Case.File, "x");

    public virtual void operator *=(int number) => Console.WriteLine(number);
}

class Derived : Total
{
    [Expect("PERM1001", "")]
    public override void operator *=(int number) => File.WriteAllText(Case.File, "x");
}
