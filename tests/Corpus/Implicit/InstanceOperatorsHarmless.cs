// Compound assignment and increment call operators of the object itself: those that write are not called.
var total = new Total();
Total derived = new Total();
ProcessPermissions.Drop(Permission.FileSystemWrite);
unchecked { total -= 1; }
total *= 2;
Console.WriteLine(derived);

class Total
{
    public void operator +=(int number) => File.WriteAllText(Case.File, "x");

    public void operator ++() => File.WriteAllText(Case.File, "x");

    public void operator -=(int number) => Console.WriteLine(number);

    public void operator checked -=(int number) => File.WriteAllText(Case.File, "x");

    public virtual void operator *=(int number) => Console.WriteLine(number);
}

class Derived : Total
{
    public override void operator *=(int number) => File.WriteAllText(Case.File, "x");
}
